/** What keepers of rooms have written: descriptions, instructions of their own, and what opens the door. */
import type { LocalText } from '../../shared/i18n/language.ts';
import type { SeedRoom, SeedSite } from './region.ts';

const descriptions: Readonly<Record<string, LocalText>> = {
  R05: {
    fi: 'Rauhallinen huone kahdenkeskiseen keskusteluun tai lepohetkeen. Valaistuksen voi himmentää.',
    sv: 'Ett lugnt rum för samtal på tu man hand eller en stunds vila. Belysningen kan dämpas.',
    en: 'A calm room for talking in private or for a rest. The lights can be dimmed.',
  },
  R39: {
    fi: 'Jaettavan salin molemmat puolikkaat yhtenä tilana. Taiteseinä on avattu, kun saavutte.',
    sv: 'Den delbara salens båda halvor som en lokal. Vikväggen är öppen när ni kommer.',
    en: 'Both halves of the divisible hall as one room. The folding wall is open when you arrive.',
  },
};

const instructions: Readonly<Record<string, LocalText>> = {
  R23: {
    fi: 'Pyyhi työtasot ja tyhjennä tiskikone lopuksi. Ruoka-aineet jokainen tuo itse.',
    sv: 'Torka av arbetsytorna och töm diskmaskinen till sist. Alla tar med sina egna matvaror.',
    en: 'Wipe the worktops and empty the dishwasher at the end. Everybody brings their own food.',
  },
};

const noText: LocalText = { fi: '', sv: '', en: '' };

/** The number in the room's code makes the codes differ. */
const secretOf = ({ code }: SeedRoom, { access }: SeedSite): string | null => {
  const number = Number(code.slice(1));
  if (access === 'door_code') return `Ovikoodi ${2000 + number * 37}`;
  return access === 'physical_key' ? `Avain on aulan avainkaapissa koukussa ${number}.` : null;
};

export const wordsOfRoom = (seed: SeedRoom, site: SeedSite) => ({
  description: descriptions[seed.code] ?? noText,
  rules: instructions[seed.code] ?? noText,
  accessSecret: secretOf(seed, site),
});
