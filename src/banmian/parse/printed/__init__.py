"""What newspapers of all decades print, as patterns: lead-ins, furniture, names and offices, credits."""
