/** Mails to the people of an organisation, in Swedish. */
import type { organisationMails as finnish } from '../fi/organisation-mails.ts';

export const organisationMails = {
  'invitation.subject': 'Inbjudan till Tilava',
  'invitation.member': '{inviter} har bjudit in dig till organisationen {organisation}. Din uppgift: {role}.',
  'invitation.hand-over':
    '{inviter} lämnar över sin uppgift i organisationen {organisation} till dig. Din uppgift: {role}. När du godkänner inbjudan övergår uppgiften till dig.',
  'invitation.staff': 'Du har bjudits in till välfärdsområdets lokalbokning. Din uppgift: {role}.',
  'invitation.somebody': 'En företrädare för organisationen',
  'invitation.open': 'Öppna inbjudan med länken:\n{url}',
  'invitation.until':
    'Länken fungerar till och med {date} och kan användas en gång. Om du inte känner igen inbjudan behöver du inte göra något.',
  'registration.subject': 'Bekräfta anmälan av organisationen',
  'registration.body':
    'Organisationen {organisation} har anmälts till Tilava med den här e-postadressen. Bekräfta anmälan med länken. Därefter granskar välfärdsområdet organisationens uppgifter.',
  'registration.open': 'Bekräfta anmälan med länken:\n{url}',
  'registration.until':
    'Länken fungerar till och med {date} och kan användas en gång. Om du inte gjorde anmälan behöver du inte göra något: en obekräftad anmälan ger ingen några rättigheter.',
  'verified.subject': 'Er organisation är bekräftad',
  'verified.body':
    'Välfärdsområdet har granskat uppgifterna om organisationen {organisation} och bekräftat dem. Ni kan boka lokaler.',
  'verified.until': 'Bekräftelsen gäller till och med {date}. Vi påminner er innan den upphör.',
  'refused.subject': 'Er organisation kunde inte bekräftas',
  'refused.body': 'Välfärdsområdet kunde inte bekräfta organisationen {organisation} som användare av lokalerna.',
  'pending.subject': 'Er organisations uppgifter granskas på nytt',
  'pending.body': 'Välfärdsområdet granskar uppgifterna om organisationen {organisation} på nytt.',
  'reminder.subject': 'Bekräftelsen av er organisation upphör snart',
  'reminder.body':
    'Bekräftelsen av organisationen {organisation} gäller till och med {date}. Kontrollera uppgifterna och be välfärdsområdet om förlängning.',
  'expired.subject': 'Bekräftelsen av er organisation har upphört',
  'expired.body':
    'Bekräftelsen av organisationen {organisation} upphörde {date}. Godkända bokningar gäller fortfarande. Kontakta välfärdsområdet när ni vill boka mer.',
  'join.subject': 'Förfrågan om att få gå med i organisationen',
  'join.body':
    '{name} ({email}) ber att få gå med i organisationen {organisation}. Om ni känner personen kan ni skicka en inbjudan på organisationens sida. Annars behöver ni inte göra något.',
  'join.message': 'Meddelande:\n{message}',
  'registered.subject': 'En ny organisation väntar på granskning',
  'registered.body':
    'Organisationen {organisation} har anmält sig som användare av lokalerna och väntar på granskning.',
  'merged.subject': 'Er organisations uppgifter har slagits ihop',
  'merged.body':
    'Organisationen {former} fanns två gånger i tjänsten, och uppgifterna har slagits ihop med organisationen {organisation}. Bokningarna finns kvar.',
  reason: 'Motivering:\n{reason}',
  link: 'Organisationens sida: {url}',
  contact: 'Kontaktuppgifter: {url}',
  'sample.organisation': 'Exempelföreningen rf',
  'sample.former': 'Exempelklubben',
  'sample.person': 'Anna Andersson',
  'role.representative': 'företrädare (håller organisationens uppgifter aktuella och bokar lokaler)',
  'role.booker': 'bokare (bokar lokaler för organisationen)',
  'role.reader': 'läsare (ser organisationens bokningar)',
  'role.approver': 'handläggare',
  'role.coordinator': 'koordinator',
  'role.board': 'läsare av rapporter',
  'role.admin': 'administratör',
} satisfies Record<keyof typeof finnish, string>;
