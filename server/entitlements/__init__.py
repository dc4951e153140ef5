"""Signed documents that let a desktop work offline."""
