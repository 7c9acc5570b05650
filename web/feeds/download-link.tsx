import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';

export interface DownloadLinkProps {
  bookingId: string;
  /** Lower, for rows. */
  small?: boolean;
}

/** Takes the dates of a booking to the reader's own calendar, once; for a calendar that follows, see the feeds page. */
export const DownloadLink = (props: DownloadLinkProps) => {
  const { t, language } = useText();
  return (
    <LinkButton
      variant="quiet"
      icon="calendar"
      small={props.small}
      href={`/api/v1/bookings/${encodeURIComponent(props.bookingId)}/calendar.ics?lang=${language()}`}
      rel="external"
    >
      {t('feeds.download')}
    </LinkButton>
  );
};
