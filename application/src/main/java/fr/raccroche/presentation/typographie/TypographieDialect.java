package fr.raccroche.presentation.typographie;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Pages, messages and templates are written with the spaces of the keyboard; this is the one place that minds them. */
@Component
class TypographieDialect extends AbstractDialect implements IPostProcessorDialect {

    private static final int RANG = 1000;

    TypographieDialect() {
        super("typographie");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return RANG;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, TypographieDesPages.class, RANG));
    }
}
