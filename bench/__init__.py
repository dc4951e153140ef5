"""What is measured, against whom, each as one command: `python3 dev.py bench NAME`."""
