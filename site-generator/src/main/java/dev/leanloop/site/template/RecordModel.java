package dev.leanloop.site.template;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.WrappingTemplateModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as templates see it: a hash of its components.
 *
 * <p>FreeMarker's own wrapper shows a record's components only together with all its methods, and {@code getClass} is one of them.
 */
final class RecordModel extends WrappingTemplateModel implements TemplateHashModel, WrapperTemplateModel {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), component.getAccessor());
            }
            return Map.copyOf(accessors);
        }
    };

    private final Record value;

    RecordModel(Record value, ObjectWrapper wrapper) {
        super(wrapper);
        this.value = value;
    }

    @Override
    public @Nullable TemplateModel get(String component) throws TemplateModelException {
        Method accessor = COMPONENTS.get(value.getClass()).get(component);
        if (accessor == null) {
            throw new TemplateModelException(value.getClass().getSimpleName() + " has no component " + component);
        }
        try {
            return wrap(accessor.invoke(value));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new TemplateModelException(
                    "cannot read " + component + " of " + value.getClass().getSimpleName(), e);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Object getWrappedObject() {
        return value;
    }
}
