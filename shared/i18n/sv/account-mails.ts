/** Mails about an account, in Swedish. */
import type { accountMails as finnish } from '../fi/account-mails.ts';

export const accountMails = {
  'session.link.subject': 'Inloggningslänk till Tilava',
  'session.link.body':
    'Logga in i Tilava genom att öppna den här länken:\n{url}\n\nLänken fungerar i 15 minuter och bara en gång. Om du inte har bett om länken behöver du inte göra något.',
  'password.link.subject': 'Nytt lösenord till Tilava',
  'password.link.body':
    'Välj ett nytt lösenord genom att öppna den här länken:\n{url}\n\nLänken fungerar i en timme och bara en gång. Om du inte har bett om länken behöver du inte göra något: ditt lösenord förblir oförändrat.',
  'password.changed.subject': 'Ditt lösenord till Tilava har bytts',
  'password.changed.body':
    'Lösenordet till ditt konto byttes {at}. Andra enheter loggades ut.\n\nOm du inte själv bytte lösenordet, be genast om ett nytt på inloggningssidan och kontakta oss:\n{url}',
  'email.link.subject': 'Bekräfta din e-postadress',
  'email.link.body':
    'Den här adressen angavs som ny e-postadress för ett konto i Tilava. Bekräfta den genom att öppna den här länken:\n{url}\n\nLänken fungerar i ett dygn och bara en gång. Om du inte har bett om detta behöver du inte göra något.',
  'email.changed.subject': 'Din e-postadress i Tilava har bytts',
  'email.changed.body':
    'E-postadressen för ditt konto byttes {at}. Meddelanden skickas hädanefter till den nya adressen.\n\nOm du inte själv bytte adressen, kontakta oss genast:\n{url}',
  'second-factor.on.subject': 'Tvåstegsinloggning är på',
  'second-factor.on.body':
    'Tvåstegsinloggning togs i bruk för ditt konto {at}. När du loggar in behöver du hädanefter också koden från autentiseringsappen.\n\nOm du inte själv gjorde detta, kontakta oss genast:\n{url}',
  'second-factor.off.subject': 'Tvåstegsinloggning är avstängd',
  'second-factor.off.body':
    'Tvåstegsinloggningen för ditt konto stängdes av {at}.\n\nOm du inte själv gjorde detta, byt ditt lösenord och kontakta oss genast:\n{url}',
  'second-factor.reset.subject': 'En administratör tog bort din tvåstegsinloggning',
  'second-factor.reset.body':
    'En administratör tog bort tvåstegsinloggningen för ditt konto {at}. Du kan ta den i bruk på nytt på sidan Mina uppgifter.\n\nOm du inte har bett om detta, kontakta oss genast:\n{url}',
  closing: 'Det här meddelandet har skickats från Tilava, välfärdsområdets lokalbokning. Svara inte på meddelandet.',
} satisfies Record<keyof typeof finnish, string>;
