"""The records in `content/`: reading, checking and writing them."""
