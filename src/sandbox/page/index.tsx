import { createRoot } from "react-dom/client";
import { SandboxPage } from "./SandboxPage";

const root = document.getElementById("root");
if (root) createRoot(root).render(<SandboxPage />);
