"""What is measured, against whom, each as one command: `python3 dev.py bench NAME`.

A bench is a module with `main(arguments) -> int`; its docstring's first line is what the list of benches
says of it. It prints figures beside their goals and returns 1 where one is missed, so that a script can
tell. What benches share: `films` (what is measured on), `measuring`, `table`, `machine`, `programs`.
"""
