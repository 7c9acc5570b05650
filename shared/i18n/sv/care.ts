import type { care as fi } from '../fi/care.ts';

/** Rules of houses where people live or are treated, as bookers and visitors read them. */
export const care = {
  'epidemic.1': 'Besöken i huset är begränsade på grund av smittläget',
  'epidemic.2': 'Huset är stängt för utomstående på grund av smittläget',
  until: 'Gäller till och med {date}.',
  'until.open': 'Gäller tills vidare.',
  maxPeople: 'Högst {count|en person|# personer} får delta.',
  rules: 'I huset bor, vårdas eller betjänas människor',
  'rule.visitor': 'Huset har kunder: rör er lugnt och säg till i förväg om ni fotograferar.',
  'rule.care': 'I huset bor eller vårdas människor: fotografera inte och lämna inga deltagarlistor framme.',
  'rule.infection': 'Kom inte om du har symtom på en smittsam sjukdom.',
  'rule.quiet': 'Det ska vara tyst i huset kl. {times}.',
  'rule.orientation': 'Ansvarspersonen ska ha en giltig introduktion. Utan den avgör personalen förfrågan.',
  'orientation.next':
    'Introduktionen hinner man gå före evenemanget, eller så kan du byta ansvarsperson. Förfrågan kan skickas redan nu.',
} satisfies Record<keyof typeof fi, string>;
