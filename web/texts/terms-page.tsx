import { DocumentPage } from './document-page.tsx';

/** What a booker agrees to. */
const TermsPage = () => <DocumentPage kind="terms" path="/ehdot" />;

export default TermsPage;
