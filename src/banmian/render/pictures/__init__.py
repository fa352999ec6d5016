"""The archive in pictures: drawings made at build as SVG, each with its title, a description, and its figures as a table.

`shapes` has what drawings are made of, `charts` the forms they take (bars, a triangle, a grid, rows of small columns),
`tallies` what is counted, and `page` puts the two together.
"""

from banmian.render.pictures.page import pictures_page
from banmian.render.pictures.views import PicturesPage

__all__ = ["PicturesPage", "pictures_page"]
