"""Newspapers, issues and sheets, and the calendar of their days."""
