import { DocumentPage } from './document-page.tsx';

/** What is done with people's data. */
const PrivacyPage = () => <DocumentPage kind="privacy" path="/tietosuoja" />;

export default PrivacyPage;
