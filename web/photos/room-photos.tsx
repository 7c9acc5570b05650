import { useText } from '../i18n/language.tsx';
import { PhotoField } from './photo-field.tsx';

/** The photos of a room, as a part of its settings. */
export const RoomPhotos = (props: { roomId: string }) => {
  const { t } = useText();
  return (
    <section class="card stack" aria-labelledby="osa-photos">
      <h2 id="osa-photos">{t('photoKeeping.room')}</h2>
      <p class="soft">{t('photoKeeping.room.lead')}</p>
      <PhotoField place={{ subjectKind: 'room', subjectId: props.roomId }} />
    </section>
  );
};
