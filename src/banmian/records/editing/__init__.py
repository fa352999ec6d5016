"""What editors do: begin, correct and declare, translate, decide at the desk, have sheets read again."""
