"""What a record holds, field by field, and how it stands in its file."""
