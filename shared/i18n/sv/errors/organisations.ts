import type { organisations as fi } from '../../fi/errors/organisations.ts';

/** Organisations, their agreements and classes. */
export const organisations = {
  'organisation.not-found': 'Organisationen hittades inte',
  'organisation.not-found.detail': 'Organisationen finns inte eller visas inte för dig.',
  'organisation.exists': 'Organisationen finns redan',
  'organisation.exists.detail':
    'Det finns redan en organisation med samma nummer. Be att få gå med i den, så registreras den inte två gånger.',
  'organisation.business-id-invalid': 'FO-numret stämmer inte',
  'organisation.business-id-invalid.detail':
    'Kontrollera FO-numret. Det består av sju siffror, ett bindestreck och en kontrollsiffra, till exempel 1234567-1.',
  'organisation.association-number-invalid': 'Föreningsregisternumret stämmer inte',
  'organisation.association-number-invalid.detail':
    'Kontrollera föreningsregisternumret. Det har högst sex siffror, till exempel 123.456.',
  'organisation.number-required': 'Numret saknas',
  'organisation.number-required.detail':
    'Ange antingen FO-nummer eller föreningsregisternummer. Det räcker med ett av dem.',
  'organisation.business-id-required': 'FO-numret saknas',
  'organisation.business-id-required.detail':
    'Ange FO-nummer. Det behövs av andra än föreningar och oregistrerade grupper.',
  'organisation.person-required': 'Ansvarsperson saknas',
  'organisation.person-required.detail': 'En oregistrerad grupp ska ha en ansvarsperson. Ange namn och telefonnummer.',
  'organisation.adult-required': 'Ansvarspersonen ska vara myndig',
  'organisation.adult-required.detail': 'Bekräfta att gruppens ansvarsperson har fyllt 18 år.',
  'organisation.not-of-region': 'Organisationens hemort är på annat håll',
  'organisation.not-of-region.detail':
    'Om verksamheten riktar sig till invånarna i detta område ska du bekräfta det. Andra kan inte boka lokaler.',
  'organisation.locked': 'Uppgiften är bekräftad',
  'organisation.locked.detail': 'Välfärdsområdet har bekräftat uppgiften. Be välfärdsområdet ändra den.',
  'organisation.account-required': 'Ditt namn och din e-postadress saknas',
  'organisation.account-required.detail': 'Ange ditt namn och din e-postadress, eller logga först in.',
  'organisation.evidence-required': 'Underlag saknas',
  'organisation.evidence-required.detail': 'Skriv var organisationens uppgifter kontrollerades.',
  'organisation.reason-required': 'Motivering saknas',
  'organisation.reason-required.detail': 'Skriv en motivering. Organisationen får läsa den.',
  'organisation.valid-until-past': 'Dagen har redan passerat',
  'organisation.valid-until-past.detail': 'Bekräftelsens sista dag ska vara i dag eller senare.',
  'organisation.period': 'Slutdagen är före startdagen',
  'organisation.period.detail': 'Välj en slutdag som är samma dag som startdagen eller senare.',
  'organisation.umbrella': 'Takorganisationen kan inte väljas',
  'organisation.umbrella.detail': 'Välj en annan organisation som är en takorganisation.',
  'organisation.merge-self': 'Det är samma organisation',
  'organisation.merge-self.detail': 'Välj en annan organisation som denna ska gå upp i.',
  'agreement.not-found': 'Avtalet hittades inte',
  'agreement.not-found.detail': 'Avtalet finns inte eller har tagits bort.',
  'certificate.not-found': 'Introduktionen hittades inte',
  'certificate.not-found.detail': 'Det finns ingen anteckning om introduktionen, eller den har tagits bort.',
  'priority-class.not-found': 'Prioritetsgruppen hittades inte',
  'priority-class.not-found.detail': 'Gruppen finns inte eller har tagits bort.',
  'priority-class.exists': 'Koden används redan',
  'priority-class.exists.detail': 'Prioritetsgruppen {code} finns redan. Ge en annan kod.',
  'priority-class.in-use': 'Gruppen används',
  'priority-class.in-use.detail':
    'Personalen har placerat {count|en organisation|# organisationer} i gruppen. Flytta dem först till en annan grupp.',
  'priority-class.order-incomplete': 'Ordningen är inte fullständig',
  'priority-class.order-incomplete.detail':
    'Varje prioritetsgrupp ska finnas en gång i ordningen. Hämta den senaste listan.',
} satisfies Record<keyof typeof fi, string>;
