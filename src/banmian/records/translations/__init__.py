"""Whether translations go with their originals: passage by passage, and by what they say."""
