import { useText } from '../i18n/language.tsx';

/** The first stop of the keyboard: past the header, to the element with this id. */
export const SkipLink = (props: { target: string }) => {
  const { t } = useText();
  // Focus moves here by hand: the router takes hash links as navigation and would leave focus behind.
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(props.target)?.focus();
  };
  return (
    <a class="skip-link" href={`#${props.target}`} onClick={skip}>
      {t('ui.skip-to-content')}
    </a>
  );
};
