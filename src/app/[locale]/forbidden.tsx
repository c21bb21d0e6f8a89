export { AskAnew as default } from "@/components/layout/ask-anew";
