"""The figures that the pages give, kind by kind, each in its sentence."""
