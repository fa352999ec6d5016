"""YAML in and out: the text of a file, its fields with their places, and every error in words."""
