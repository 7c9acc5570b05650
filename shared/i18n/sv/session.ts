import type { session as fi } from '../fi/session.ts';

/** Signing in and who is signed in. */
export const session = {
  title: 'Logga in',
  lead: 'Du kan söka lokaler utan att logga in. För att boka behöver du ett konto för din organisation.',
  'lead.request': 'Logga in för att skicka bokningen. Det du har fyllt i finns kvar.',
  'lead.return': 'Logga in för att komma till sidan som du öppnade.',
  email: 'E-postadress',
  'email.missing': 'Skriv din e-postadress.',
  password: 'Lösenord',
  'password.missing': 'Skriv ditt lösenord.',
  'password.show': 'Visa lösenordet',
  'password.hide': 'Dölj lösenordet',
  send: 'Logga in',
  sending: 'Loggar in',
  failed: 'Inloggningen lyckades inte',
  help: 'Har din organisation inget konto än, eller har du glömt lösenordet?',
  'help.contact': 'Kontakta välfärdsområdet',
  'demo.title': 'Det här är en testmiljö',
  'demo.text': 'Personerna och bokningarna är påhittade. Logga in med ett tryck:',
  'role.representative': 'Företrädare för en organisation',
  'role.approver': 'Godkännare vid ett verksamhetsställe',
  'role.coordinator': 'Samordnare av organisationssamarbetet',
  'role.board': 'Ledamot i nämnden',
  'role.admin': 'Administratör',
  'signed-in': 'Inloggad: {name}',
  'sign-out.failed': 'Utloggningen lyckades inte. Försök på nytt.',
} satisfies Record<keyof typeof fi, string>;
