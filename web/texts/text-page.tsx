import { useParams, useSearchParams } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { type DocumentKind, documentKinds } from '../../shared/texts/kinds.ts';
import { isMailKind } from '../../shared/texts/mail-kinds.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { DocumentEditor } from './document-editor.tsx';
import { MailEditor } from './mail-editor.tsx';
import './texts.css';

/** One text: a document with its draft and versions, or the words of a mail. */
const TextPage = () => {
  const { t } = useText();
  const params = useParams<{ kind: string }>();
  const [query] = useSearchParams<{ talo: string }>();
  const document = () => documentKinds.find((kind) => kind === params.kind);
  const mail = () => (isMailKind(params.kind) ? params.kind : undefined);
  const title = () => {
    const kind: DocumentKind | undefined = document();
    const mailKind = mail();
    if (kind === 'terms' && query.talo) return t('texts.house.title');
    if (kind) return t(`texts.kind.${kind}`);
    return mailKind ? t(`texts.mail.${mailKind}`) : t('texts.unknown');
  };
  return (
    <AdminPage section="texts" title={title()} {...(mail() && { lead: t('texts.mail.lead') })}>
      <Switch
        fallback={
          <EmptyState
            title={t('texts.unknown')}
            actions={<LinkButton href="/yllapito/tekstit">{t('texts.unknown.back')}</LinkButton>}
          >
            <p>{t('texts.unknown.text')}</p>
          </EmptyState>
        }
      >
        <Match when={document()} keyed>
          {(kind) => <DocumentEditor kind={kind} siteId={kind === 'terms' ? query.talo : undefined} />}
        </Match>
        <Match when={mail()} keyed>
          {(kind) => <MailEditor kind={kind} />}
        </Match>
      </Switch>
    </AdminPage>
  );
};

export default TextPage;
