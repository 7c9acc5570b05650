/** The fictional people of the demo region: accounts to sign in with, and whom to call at each organisation. */
import type { Role } from '../../shared/users/roles.ts';

/** Everyone's, and no secret: the accounts exist only where the demo was asked for. */
export const demoPassword = 'demo';

/** A role and its reach, by code. */
export interface AccountGrant {
  role: Role;
  organisation?: string;
  site?: string;
  municipality?: string;
}

export interface Account {
  email: string;
  name: string;
  grants: readonly AccountGrant[];
}

const account = (who: string, name: string, ...grants: AccountGrant[]): Account => ({
  email: `${who}@demo.tilava.example`,
  name,
  grants,
});

/** The accounts by what they are for. */
export const accounts = {
  ngo: account('ngo', 'Marja Lehtinen', { role: 'representative', organisation: 'O01' }),
  ngo2: account('ngo2', 'Sanna Koponen', { role: 'representative', organisation: 'O16' }),
  approver: account(
    'approver',
    'Timo Hakkarainen',
    { role: 'approver', site: 'JNS-KAN' },
    { role: 'approver', municipality: '167' },
  ),
  coordinator: account('coordinator', 'Päivi Nevalainen', { role: 'coordinator' }),
  board: account('board', 'Risto Turunen', { role: 'board' }),
  admin: account('admin', 'Jaana Pesonen', { role: 'admin' }),
} as const satisfies Record<string, Account>;

export type AccountKey = keyof typeof accounts;

/** Who signs in for an organisation; for those without an account the coordinator books on their behalf. */
export const bookerOf = (organisation: string): AccountKey =>
  organisation === 'O01' ? 'ngo' : organisation === 'O16' ? 'ngo2' : 'coordinator';

const contactNames: Readonly<Record<string, string>> = {
  O01: accounts.ngo.name,
  O02: 'Pekka Ikonen',
  O03: 'Tuula Mononen',
  O04: 'Helena Sivonen',
  O05: 'Kari Tanskanen',
  O06: 'Eila Puhakka',
  O07: 'Jouni Kärkkäinen',
  O08: 'Ritva Hiltunen',
  O09: 'Anne Makkonen',
  O10: 'Jukka Saarelainen',
  O11: 'Mikko Purmonen',
  O12: 'Leena Vatanen',
  O13: 'Sirpa Hirvonen',
  O14: 'Veikko Kortelainen',
  O15: 'Aino Ryynänen',
  O16: accounts.ngo2.name,
  O17: 'Johanna Eskelinen',
  O18: 'Katja Muhonen',
  O19: 'Heidi Piironen',
  O20: 'Antti Romppanen',
  O21: 'Ville Karvinen',
  O22: 'Maria Tolvanen',
  O23: 'Kaisa Laakkonen',
  O24: 'Erkki Pakarinen',
  O25: 'Amina Hassan',
  O26: 'Outi Nuutinen',
  O27: 'Tiina Väänänen',
  O28: 'Raija Kinnunen',
  O29: 'Heikki Korhonen',
  O30: 'Sami Lindroos',
};

/** The person who answers for an organisation's bookings. Numbers of one invented block: 040 123 45xx. */
export const contactOf = (organisation: string): { name: string; phone: string } => ({
  name: contactNames[organisation] ?? accounts.coordinator.name,
  phone: `040 123 45${organisation.slice(1)}`,
});
