import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";

/** `npm run certs`: make certificates for https://localhost and have this computer trust them; asks for an administrator. */
console.log("Installing a certificate authority for localhost (30 days); your computer asks for permission.");
await ensureCertificatesAreInstalled();
