/** One registration being made: what is filled in, where the reader is in it, and the sending of it. */
import { createEffect, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { LikelyOrganisationsView, RegistrationView } from '../../shared/organisations/details-schemas.ts';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/session.tsx';
import { errorIn, type FormError } from '../ui/message.tsx';
import { createDeed } from './create-deed.ts';
import { checkOrganisation, registerOrganisation } from './queries.ts';
import {
  emptyRegisterForm,
  type RegisterForm,
  type RegisterStep,
  registerFaults,
  registerFieldOf,
  registerMessage,
  registerSteps,
  stepOfField,
} from './register-form.ts';

const place = 'tilava.registration';

/** Kept while the tab is open: it survives signing in and a reload. Where storage is forbidden, until the page is left. */
const kept = (): Partial<RegisterForm> => {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<RegisterForm>;
  } catch {
    return {};
  }
};

const keep = (form: RegisterForm | undefined): void => {
  try {
    if (form) sessionStorage.setItem(place, JSON.stringify(form));
    else sessionStorage.removeItem(place);
  } catch {
    // See above.
  }
};

type Likely = LikelyOrganisationsView['items'];

export const createRegisterModel = () => {
  const { t } = useText();
  const session = useSession();
  const [form, setForm] = createStore<RegisterForm>({ ...emptyRegisterForm, ...kept() });
  const [step, setStep] = createSignal<RegisterStep>('organisation');
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [likely, setLikely] = createSignal<Likely>([]);
  const [result, setResult] = createSignal<RegistrationView>();
  const checking = createDeed();
  const sending = createDeed();
  const isKnown = () => !!session.user();

  createEffect(() => {
    if (!result()) keep({ ...form });
  });

  const goTo = (next: RegisterStep) => {
    setErrors([]);
    setLikely([]);
    setStep(next);
  };

  const isComplete = (): boolean => {
    const faults = registerFaults(form, step(), isKnown());
    setErrors(faults.map(({ field, key }) => errorIn(field, () => t(key))));
    return faults.length === 0;
  };

  const goOn = () => goTo(registerSteps[registerSteps.indexOf(step()) + 1] ?? 'person');

  /** Those that are likely the same are shown once; when they cannot be asked for, nothing is held up. */
  const check = async () => {
    if (!isComplete()) return;
    let found: Likely = [];
    await checking.run(async () => {
      const home = form.homeMunicipalityCode;
      found = (await checkOrganisation({ name: form.name.trim(), ...(home && { homeMunicipalityCode: home }) })).items;
    });
    if (found.length > 0) setLikely(found);
    else goOn();
  };

  /** What the service found wrong is shown at its field, on its step. */
  const showRefused = (error: unknown) => {
    const found = error instanceof Refusal ? (error.problem.errors ?? []) : [];
    const fields = found.map(({ path, message }) => ({ field: registerFieldOf(path), message }));
    const [first] = fields;
    if (!first) return;
    sending.forget();
    goTo(stepOfField(first.field));
    setErrors(fields.map(({ field, message }) => errorIn(field, () => message)));
  };

  const send = async () => {
    if (!isComplete()) return;
    const done = await sending.run(async () => setResult(await registerOrganisation(registerMessage(form, isKnown()))));
    if (done) keep(undefined);
    else showRefused(sending.fault());
  };

  return {
    form,
    setForm,
    step,
    goTo,
    goOn,
    next: () => (step() === 'organisation' ? check() : step() === 'details' ? isComplete() && goOn() : send()),
    errors,
    errorOf: (field: string) => errors().find((error) => error.field === field)?.message,
    likely,
    isChecking: checking.isBusy,
    isSending: sending.isBusy,
    fault: sending.fault,
    result,
    user: session.user,
  };
};

export type RegisterModel = ReturnType<typeof createRegisterModel>;
