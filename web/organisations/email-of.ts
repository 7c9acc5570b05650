/** Whether a text can be an e-mail address, as far as a form can tell; the service looks closer. Pure. */
export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());
