"""The proof that nothing is lost or changed in silence, and what would have to be declared to make it hold."""
