"""What every page has around its own content: address, template, language, the ways to all other pages."""
