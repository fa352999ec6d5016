"""What is made for programs that follow the archive or list it: feeds, the list of addresses, the manifest."""
