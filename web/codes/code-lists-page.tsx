import { For } from 'solid-js';
import { codeLists } from '../../shared/codes/lists.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { useText } from '../i18n/language.tsx';
import { useCodes } from './codes.tsx';
import './codes.css';

const Lists = () => {
  const { t } = useText();
  const { offered } = useCodes();
  return (
    <ul class="columns code-lists plain-list">
      <For each={codeLists}>
        {(list) => (
          <li class="card stack stack-s">
            <h2 class="card-title">
              <a href={`/yllapito/luettelot/${list}`}>{t(`codes.list.${list}`)}</a>
            </h2>
            <p>{t(`codes.purpose.${list}`)}</p>
            <p class="soft num">{t('codes.count', { count: offered(list).length })}</p>
          </li>
        )}
      </For>
    </ul>
  );
};

/** Every list of choices that the region can change. */
const CodeListsPage = () => {
  const { t } = useText();
  return (
    <AdminPage section="codes" title={t('codes.title')} lead={t('codes.lead')}>
      <Lists />
    </AdminPage>
  );
};

export default CodeListsPage;
