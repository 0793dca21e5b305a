"""Pure text to text: names, addresses, numbers and firms in the form in which they can be compared."""
