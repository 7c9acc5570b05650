import type { JSX } from 'solid-js';

export interface RequestLinkProps {
  bookingId: string;
  href: string;
  onOpen: (bookingId: string) => void;
  isOpen?: boolean;
  /** Its name, where the words inside say less than what it opens. */
  label?: string;
  /** The one by which the row of the request is found. */
  ofRow?: boolean;
  children: JSX.Element;
}

/** A request's name: opens it here, or with a modifier in a tab of its own, as any link. */
export const RequestLink = (props: RequestLinkProps) => {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    props.onOpen(props.bookingId);
  };
  return (
    <a
      href={props.href}
      data-request={props.ofRow ? props.bookingId : undefined}
      aria-current={props.isOpen ? 'true' : undefined}
      aria-label={props.label}
      onClick={open}
    >
      {props.children}
    </a>
  );
};
