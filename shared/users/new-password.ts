/**
 * Which passwords may be chosen (NIST SP 800-63B section 5.1.1.2, OWASP ASVS 2.1): length counts, kinds of characters
 * do not, and what everybody tries first is refused.
 */

/** Fewest characters of a new password. */
export const shortestPassword = 10;

/**
 * What guessers try first, from ten characters on where it is no repetition or row of keys: those are found by rule.
 * Finnish and Swedish ones among them; compared without case and without figures at the end.
 */
const common: ReadonlySet<string> = new Set([
  'salasana',
  'salasanasalasana',
  'uusisalasana',
  'salasanani',
  'salakala',
  'kissakoira',
  'koirakissa',
  'kissankoira',
  'rakastansinua',
  'minarakastansinua',
  'tervetuloa',
  'tervetulloa',
  'perkelesaatana',
  'saatanaperkele',
  'suomifinland',
  'hyvinvointi',
  'hyvinvointialue',
  'pohjoiskarjala',
  'yhdistys',
  'yhdistyksen',
  'jarjesto',
  'kokoushuone',
  'varaukset',
  'tilavaraus',
  'tilavarausjarjestelma',
  'jaakiekko',
  'jokerihifk',
  'kesakuukausi',
  'helsinkihelsinki',
  'joensuujoensuu',
  'losenord',
  'losenordet',
  'mittlosenord',
  'valkommen',
  'jagalskardig',
  'password',
  'passwordpassword',
  'mypassword',
  'newpassword',
  'iloveyou',
  'iloveyouforever',
  'letmein',
  'letmeinnow',
  'welcome',
  'welcometo',
  'football',
  'basketball',
  'superman',
  'spiderman',
  'starwars',
  'princess',
  'sunshine',
  'changeme',
  'changemenow',
  'administrator',
  'correcthorse',
  'correcthorsebatterystaple',
  'trustno',
  'adminadmin',
  'rootroot',
  'qwertyuiop',
  'qwertyuiopa',
  'asdfghjkl',
  'zxcvbnm',
]);

/** Rows of keys and of the alphabet, forwards; backwards they are found as well. */
const rows = [
  '1234567890123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopåasdfghjklöäzxcvbnm',
];

const reversed = (text: string): string => [...text].reverse().join('');

/** Without case, accents, spaces and signs: what is left is what was meant. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A short piece again and again, such as `aaaaaaaaaa` and `abcabcabcabc`. */
const isRepetition = (text: string): boolean => /^(.{1,4})\1+.{0,3}$/u.test(text);

const isRow = (text: string): boolean =>
  rows.some((row) => plain(row).includes(text) || plain(reversed(row)).includes(text));

const withoutFigures = (text: string): string => text.replace(/^\d+|\d+$/g, '');

/** Figures that stand for letters. */
const unmasked = (text: string): string =>
  text.replace(/[013457@$]/g, (sign) => ({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' })[sign] ?? sign);

export interface PasswordOwner {
  email: string;
  name: string;
}

/** Whether it is little more than what is known of its owner, or the name of this service. */
const isAboutOwner = (word: string, { email, name }: PasswordOwner): boolean => {
  const known = [email, email.split('@')[0] ?? '', name, reversed(name), 'tilava', ...name.split(/\s+/)].map(plain);
  const left = known
    .filter((each) => each.length >= 4)
    .sort((a, b) => b.length - a.length)
    .reduce((text, each) => text.replaceAll(each, ''), word);
  return left !== word && left.replace(/\d/g, '').length < 4;
};

/** Whether the password is among the first that anybody would try. It is long enough or not: that is told apart. */
export const isGuessable = (password: string, owner: PasswordOwner): boolean => {
  const word = plain(password);
  const core = withoutFigures(word);
  if (core.length < 4) return true;
  return (
    common.has(core) ||
    common.has(unmasked(core)) ||
    isRepetition(word) ||
    isRow(word) ||
    isRow(core) ||
    isAboutOwner(word, owner)
  );
};
