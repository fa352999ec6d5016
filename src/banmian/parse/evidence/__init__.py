"""What speaks for or against a reading: functions of a page, a place on it and the unit there."""
