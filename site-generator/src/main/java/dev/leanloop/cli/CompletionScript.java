package dev.leanloop.cli;

import dev.leanloop.cli.CompletionModel.Argument;
import dev.leanloop.cli.CompletionModel.Command;
import dev.leanloop.cli.CompletionModel.Option;
import dev.leanloop.cli.CompletionModel.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes for each shell what may be typed. */
final class CompletionScript {

    private final CompletionModel model;
    private final List<String> lines = new ArrayList<>();

    private CompletionScript(CompletionModel model) {
        this.model = model;
    }

    /** The script, line by line. */
    static List<String> of(CompletionModel model, Shell shell) {
        CompletionScript script = new CompletionScript(model);
        switch (shell) {
            case BASH -> script.bash();
            case ZSH -> script.zsh();
            case FISH -> script.fish();
        }
        return script.lines;
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    private void bash() {
        add(
                "# For bash: source <(leanloop completion bash), or put it into ~/.local/share/bash-completion/completions/leanloop",
                "_leanloop() {",
                "    local IFS=$'\\n' cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' i",
                "    for ((i = 1; i < COMP_CWORD; i++)); do",
                "        case ${COMP_WORDS[i]} in",
                "        -*) ;;",
                "        *) command=${COMP_WORDS[i]} && break ;;",
                "        esac",
                "    done",
                "    COMPREPLY=()",
                "    case \"$command $prev\" in");
        for (Command command : model.commands()) {
            for (Option option : command.options()) {
                if (!(option.value() instanceof Value.Nothing)) {
                    String patterns = option.names().stream()
                            .map(name -> "'" + command.name() + " " + name + "'")
                            .collect(Collectors.joining(" | "));
                    add("    " + patterns + ") " + bash(option.value()) + "; return ;;");
                }
            }
        }
        add("    esac", "    case \"$command\" in", "    '')");
        add(
                "        "
                        + bashWords(Stream.concat(
                                        model.commands().stream().map(Command::name),
                                        model.options().stream().flatMap(option -> option.names().stream()))
                                .toList()),
                "        ;;");
        for (Command command : model.commands()) {
            List<String> options = command.options().stream()
                    .flatMap(option -> option.names().stream())
                    .toList();
            add("    " + command.name() + ")");
            add("        if [[ $cur == -* ]]; then " + bashWords(options) + "; else "
                    + command.arguments().stream()
                            .map(Argument::value)
                            .findFirst()
                            .map(CompletionScript::bash)
                            .orElse(":")
                    + "; fi");
            add("        ;;");
        }
        add("    esac", "}", "complete -o filenames -F _leanloop leanloop");
    }

    private static String bash(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> ":";
            case Value.Anything anything -> ":";
            case Value.Words words -> bashWords(words.words());
            case Value.Folder folder -> "COMPREPLY=($(compgen -d -- \"$cur\"))";
            case Value.File file -> "COMPREPLY=($(compgen -f -- \"$cur\"))";
        };
    }

    private static String bashWords(List<String> words) {
        return "COMPREPLY=($(compgen -W $'" + String.join("\\n", words) + "' -- \"$cur\"))";
    }

    private void zsh() {
        add(
                "#compdef leanloop",
                "# For zsh: source <(leanloop completion zsh) after compinit, or put it as _leanloop into a folder of $fpath",
                "_leanloop() {",
                "    local -a commands",
                "    commands=(");
        model.commands().forEach(command -> add("        '" + command.name() + ":" + command.description() + "'"));
        add(
                "    )",
                "    if (( CURRENT == 2 )); then",
                "        _describe -t commands command commands",
                "        return",
                "    fi",
                "    local command=$words[2]",
                "    shift words",
                "    (( CURRENT-- ))",
                "    case $command in");
        for (Command command : model.commands()) {
            add("    " + command.name() + ")", "        _arguments \\");
            List<String> specs = new ArrayList<>();
            for (Option option : command.options()) {
                String others = option.names().size() > 1 ? "(" + String.join(" ", option.names()) + ")" : "";
                for (String name : option.names()) {
                    boolean takes = !(option.value() instanceof Value.Nothing);
                    String joined = takes ? name.startsWith("--") ? "=" : "+" : "";
                    specs.add("'" + others + name + joined + "[" + option.description() + "]"
                            + (takes ? ":value:" + zsh(option.value()) : "") + "'");
                }
            }
            for (Argument argument : command.arguments()) {
                specs.add("'" + (argument.repeats() ? "*" : "") + ":" + argument.label() + ":" + zsh(argument.value())
                        + "'");
            }
            for (int i = 0; i < specs.size(); i++) {
                add("            " + specs.get(i) + (i + 1 < specs.size() ? " \\" : ""));
            }
            add("        ;;");
        }
        add(
                "    esac",
                "}",
                "if [[ $funcstack[1] == _leanloop ]]; then",
                "    _leanloop \"$@\"",
                "else",
                "    compdef _leanloop leanloop",
                "fi");
    }

    private static String zsh(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> "";
            case Value.Anything anything -> " ";
            case Value.Words words -> "(" + String.join(" ", words.words()) + ")";
            case Value.Folder folder -> "_files -/";
            case Value.File file -> "_files";
        };
    }

    private void fish() {
        add(
                "# For fish: leanloop completion fish | source, or put it into ~/.config/fish/completions/leanloop.fish",
                "complete -c leanloop -f");
        for (Command command : model.commands()) {
            add("complete -c leanloop -n __fish_use_subcommand -a " + command.name() + " -d '" + command.description()
                    + "'");
        }
        model.options().forEach(option -> add(fish("__fish_use_subcommand", option)));
        for (Command command : model.commands()) {
            String seen = "'__fish_seen_subcommand_from " + command.name() + "'";
            command.options().forEach(option -> add(fish(seen, option)));
            command.arguments().stream()
                    .map(argument -> fish(argument.value()))
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .ifPresent(value -> add("complete -c leanloop -n " + seen + value));
        }
    }

    private static String fish(String condition, Option option) {
        var line = new StringBuilder("complete -c leanloop -n ").append(condition);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (!(option.value() instanceof Value.Nothing)) {
            line.append(option.value() instanceof Value.File ? " -r" : " -x").append(fish(option.value()));
        }
        return line.append(" -d '").append(option.description()).append('\'').toString();
    }

    private static String fish(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> "";
            case Value.Anything anything -> "";
            case Value.Words words -> " -a '" + String.join(" ", words.words()) + "'";
            case Value.Folder folder -> " -a '(__fish_complete_directories)'";
            case Value.File file -> " -F";
        };
    }
}
