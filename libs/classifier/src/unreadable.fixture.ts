/** Texts in which there is nothing to read, by what they have instead. */
export const unreadable: Readonly<Record<string, string>> = {
  'no text': '',
  'blanks and line ends': ' \t\r\n\u2028\u00a0',
  'control characters': '\u0000\u0001\u001b[31m\u007f',
  'lone surrogates': '\ud800 \udfff\ud83d',
  'a private use area': '\ue000\uf8ff',
  'a megabyte of one sign': '('.repeat(1_000_000),
};
