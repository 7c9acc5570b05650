import { createFieldNames } from '../editing/field-words.ts';
import { useText } from '../i18n/language.tsx';

/** Names of the fields, for the history and for comparing two versions. */
export const createRegionNames = () => {
  const { t } = useText();
  return createFieldNames(() => ({
    name: t('region.name'),
    accent: t('region.accent'),
    languages: t('region.languages'),
    timeZone: t('region.zone'),
    municipalities: t('region.municipalities'),
    municipality: t('region.municipality.add'),
    'contact.name': `${t('region.contact')}: ${t('region.contact.name')}`,
    'contact.email': `${t('region.contact')}: ${t('region.contact.email')}`,
    'contact.phone': `${t('region.contact')}: ${t('region.contact.phone')}`,
    closedOnHolidays: t('region.holidays'),
    demandsSecondFactor: t('region.second-factor'),
    cancelDeadline: t('region.deadlines.cancel'),
    'cancelDeadline.workingDays': t('region.deadlines.days'),
    'cancelDeadline.time': t('region.deadlines.time'),
    displacementNoticeDays: t('region.deadlines.notice'),
    bookingRules: t('region.booking'),
    'bookingRules.seasonMonths': t('region.booking.seasonMonths'),
    'bookingRules.largeEventParticipants': t('region.booking.largeEventParticipants'),
    'bookingRules.visitorLeadDays': t('region.booking.visitorLeadDays'),
    'bookingRules.careLeadDays': t('region.booking.careLeadDays'),
    'bookingRules.offerDays': t('region.booking.offerDays'),
    'bookingRules.freedHours': t('region.booking.freedHours'),
    'bookingRules.lapsesToShow': t('region.booking.lapsesToShow'),
    'bookingRules.certificateMonths': t('region.booking.certificateMonths'),
    limits: t('region.limits'),
    'statusRights.pending': t('region.rights.pending'),
    'statusRights.verified': t('region.rights.verified'),
    'statusRights.refused': t('region.rights.refused'),
    'statusRights.expired': t('region.rights.expired'),
    openedAt: t('region.doors'),
    setupDone: t('setup.title'),
  }));
};
