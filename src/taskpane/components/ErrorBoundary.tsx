import { Component, type ErrorInfo, type ReactNode } from "react";
import { record } from "../diagnostics";
import { ProblemBar } from "./ProblemBar";

/** Shows what broke instead of an empty pane. React offers this to classes only. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(error: Error, _info: ErrorInfo): void {
    record(error);
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <ProblemBar error={this.state.error} onRetry={() => this.setState({ error: undefined })} />;
  }
}
