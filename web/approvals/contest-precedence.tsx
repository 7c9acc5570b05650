import { For } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import { useText } from '../i18n/language.tsx';

/** Who comes first by the published rules, and why: each rival against the request at hand. */
export const ContestPrecedence = (props: { approval: ApprovalView }) => {
  const { t } = useText();
  const classOf = ({ position, className }: ApprovalView['standing']) =>
    position === null || className === null
      ? t('approvals.class.none')
      : t('approvals.class.position', { place: position, name: className });
  const rows = () => [
    { name: props.approval.booking.organisation.name, standing: props.approval.standing },
    ...props.approval.competitors.map(({ organisation, standing }) => ({ name: organisation.name, standing })),
  ];
  return (
    <div class="contest">
      <h4>{t('approvals.contest.precedence')}</h4>
      <ul class="precedence">
        <For each={props.approval.competitors}>{({ precedence }) => <li>{precedence.text}</li>}</For>
      </ul>
      <dl class="class-places">
        <For each={rows()}>
          {({ name, standing }) => (
            <div>
              <dt>{name}</dt>
              <dd class="soft">{classOf(standing)}</dd>
            </div>
          )}
        </For>
      </dl>
      <p>
        <a href="/kuka-voi-varata">{t('approvals.contest.rules')}</a>
      </p>
    </div>
  );
};
