/** Decision letters on the screen; the words on the sheet itself stand with the page. */
export const letters = {
  one: 'Päätöskirje',
  title: 'Päätös {number}',
  link: 'Päätöskirje {number}, {date}',
  print: 'Tulosta päätös',
  booking: 'Siirry varaukseen',
  heading: 'Päätöskirjeet',
} as const;
