"""The settings window: pages of choices, each kept at once. What is chosen is carried out in `door`."""
