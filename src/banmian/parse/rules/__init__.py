"""The table of rules: which evidence speaks for and against which roles, and where it is asked."""
