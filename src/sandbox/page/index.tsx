import { createRoot } from "react-dom/client";
import { SandboxPage } from "./SandboxPage";

const root = document.getElementById("sandbox");
if (root) createRoot(root).render(<SandboxPage />);
