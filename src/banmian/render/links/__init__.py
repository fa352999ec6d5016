"""What has a page of its own, as other pages speak of it: called by its title, with the way to it."""
