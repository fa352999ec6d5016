"""An archive as a whole, read from its folders, with a finding for whatever is not as it should be."""
