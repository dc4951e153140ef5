"""What dev.py is made of: the steps it tells of, the machine's packages, Python's packages.

Standard library only, because it runs before anything is installed. Nothing of Reely is imported.
"""
