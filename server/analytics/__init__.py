"""Figures about use, for people about themselves and for the operator."""
